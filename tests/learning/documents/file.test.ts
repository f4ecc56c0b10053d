/** A document as a file or a link: the same when read back, and never more than plain data, whoever made it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, isSameDocument, readDocument } from '../../../src/learning/documents/file.ts';
import { documentInLink, linkTo } from '../../../src/state/document-link.ts';
import { anyTree } from '../../support/documents.ts';

const AUDIT = {
	kind: 'audit' as const,
	tree: { name: 'Vélo Dépôt', stages: { besoin: { types: ['forum'], kpi: true } } },
};

describe('a file', () => {
	it('is read back as it was written', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				const { deleted: _, ...kept } = tree;
				const read = readDocument(fileOf({ kind: 'map', tree }));
				expect(read.type === 'document' && isSameDocument(read.tree, kept)).toBe(true);
			}),
		);
	});

	it('says nothing of whether the document was deleted', () => {
		expect(fileOf({ ...AUDIT, tree: { ...AUDIT.tree, deleted: true } })).toBe(fileOf(AUDIT));
	});

	it.each([
		['nothing', '', 'unreadable'],
		['half of one', fileOf(AUDIT).slice(0, -20), 'unreadable'],
		['another format', '{"format":"other","version":1,"kind":"audit","content":{}}', 'unreadable'],
		['another kind', fileOf(AUDIT).replace('"audit"', '"poem"'), 'unreadable'],
		['a later version', fileOf(AUDIT).replace('"version": 1', '"version": 2'), 'newer'],
	])('that is %s is said to be so', (_, file, type) => {
		expect(readDocument(file).type).toBe(type);
	});

	it('changed in any place is read as plain data or refused, 10,000 times, and never throws', () => {
		const file = fileOf({ kind: 'map', tree: { name: '<img src=x onerror=alert(1)>', cells: { a: { b: 'c' } } } });
		const mutated = fc
			.array(
				fc.tuple(fc.nat(file.length), fc.constantFrom('', '{', '}', '"', 'null', '[1,[2]]', '"__proto__":', 'é', '\0')),
				{
					minLength: 1,
					maxLength: 4,
				},
			)
			.map((cuts) => cuts.reduce((text, [at, by]) => text.slice(0, at) + by + text.slice(at + 1), file));
		fc.assert(
			fc.property(mutated, (text) => {
				const read = readDocument(text);
				if (read.type !== 'document') return;
				expect(Object.getPrototypeOf(read.tree)).toBe(Object.prototype);
				expect(readDocument(fileOf(read)).type).toBe('document');
			}),
			{ numRuns: 10_000 },
		);
	});
});

describe('a link', () => {
	it('is the document', async () => {
		await fc.assert(
			fc.asyncProperty(anyTree, async (tree) => {
				const { deleted: _, ...kept } = tree;
				const link = await linkTo('https://example.org/outils/audit/', { kind: 'plan', tree });
				const read = await documentInLink(new URL(link).hash);
				expect(read?.type === 'document' && read.kind === 'plan' && isSameDocument(read.tree, kept)).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	it('to another place of the page is none', async () => expect(await documentInLink('#quiz')).toBeUndefined());

	it.each(['#document=', '#document=%%%', '#document=AAAA', '#document=7cEBDQAAAMKg909tDjegAAA'])(
		'that is cut or foreign is said to be so: %s',
		async (hash) => expect((await documentInLink(hash))?.type).toBe('unreadable'),
	);

	it('that would unfold into a huge text is refused', async () => {
		const tree = { name: 'x'.repeat(6_000_000) };
		const link = await linkTo('https://example.org/', { kind: 'audit', tree });
		expect(link.length).toBeLessThan(20_000);
		expect((await documentInLink(new URL(link).hash))?.type).toBe('unreadable');
	});
});
