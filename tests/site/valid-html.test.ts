/** Every page is valid HTML, and follows what html-validate recommends beyond validity. */
import { HtmlValidate } from 'html-validate';
import { pages, readBuilt } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// Questions of style, which a machine writes and no one reads.
		'attr-quotes': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		// French sentences are as long as they need to be; search engines cut titles themselves.
		'long-title': 'off',
		// Ids are ours and stable; the rule is about their spelling.
		'valid-id': ['error', { relaxed: true }],
	},
});

for (const { file, address } of pages) {
	test(`/${address} is valid`, () => {
		const { results } = validator.validateStringSync(readBuilt(file), file);
		const found = results.flatMap(({ messages }) =>
			messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
		);
		expect(found).toEqual([]);
	});
}
