/** Every page is valid HTML, and follows what html-validate recommends beyond validity. */
import { HtmlValidate } from 'html-validate';
import { pages, readBuilt } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// Matters of style: a machine writes these pages, and no one reads them.
		'attr-quotes': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		// Search engines cut titles themselves.
		'long-title': 'off',
		// The checkboxes of one question share its name, as HTML allows.
		'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
		// A table laid out with `display: grid` loses its roles in browsers unless they are said again.
		'no-redundant-role': 'off',
		// A scrolling box is a region for its keyboard focus, not a section of the text.
		'prefer-native-element': ['error', { exclude: ['region'] }],
		// No form of the site is sent: there is nothing to submit.
		'wcag/h32': 'off',
	},
});

test('every page is valid HTML', () => {
	const found = new Map<string, string[]>();
	for (const { file, address } of pages) {
		for (const { messages } of validator.validateStringSync(readBuilt(file), file).results) {
			for (const { ruleId, message, selector } of messages) {
				const fault = `${ruleId}: ${message}`;
				found.set(fault, [...(found.get(fault) ?? []), `/${address} ${selector ?? ''}`]);
			}
		}
	}
	const faults = [...found].map(([fault, places]) => `${fault}, ${places.length} ×, first at ${places[0]}`);
	expect(faults).toEqual([]);
});
