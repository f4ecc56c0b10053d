/** What html-validate finds in a page: invalid HTML, and what it recommends beyond validity. */
import { HtmlValidate } from 'html-validate';

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

/** What is wrong in a page, and where. */
export const faultsFoundIn = (html: string, file = 'page.html'): { fault: string; selector: string }[] =>
	validator
		.validateStringSync(html, file)
		.results.flatMap(({ messages }) => messages)
		.map(({ ruleId, message, selector }) => ({ fault: `${ruleId}: ${message}`, selector: selector ?? '' }));

export const faultsIn = (html: string): string[] => faultsFoundIn(html).map(({ fault }) => fault);
