/** Questions for tests: written by hand where their words matter, drawn by chance where any will do. */
import fc from 'fast-check';
import type { AskedMultiple, AskedOption, AskedSingle } from '../../src/questions/ask.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const optionsOf = (flags: readonly boolean[]): AskedOption[] =>
	flags.map((isRight, index) => {
		const option = { id: IDS[index] ?? '', text: `choice ${index}`, feedback: `because ${index}` };
		return isRight ? { ...option, correct: true } : option;
	});

/** A single choice whose right answer stands at `key`, counted from 0. */
export const singleOf = (size: number, key: number, id = 'q-1'): AskedSingle => ({
	type: 'single',
	id,
	prompt: 'Which?',
	explanation: 'This one.',
	options: optionsOf(Array.from({ length: size }, (_, index) => index === key)),
});

/** A multiple choice with one flag an option: is it right? */
export const multipleOf = (flags: readonly boolean[], id = 'q-2'): AskedMultiple => ({
	type: 'multiple',
	id,
	prompt: 'Which ones?',
	explanation: 'These.',
	options: optionsOf(flags),
});

export const anySingle: fc.Arbitrary<AskedSingle> = fc
	.integer({ min: 3, max: 5 })
	.chain((size) => fc.integer({ min: 0, max: size - 1 }).map((key) => singleOf(size, key)));

export const anyMultiple: fc.Arbitrary<AskedMultiple> = fc
	.array(fc.boolean(), { minLength: 3, maxLength: 6 })
	.map((flags) => multipleOf(flags));

/** What a page may hand over as chosen: known ids, unknown ones, in any order, some of them twice. */
export const anyChosen: fc.Arbitrary<string[]> = fc.array(fc.constantFrom(...IDS, 'z', 'constructor', ''), {
	maxLength: 9,
});

/** The ids of the right options. */
export const keyOf = ({ options }: { options: readonly AskedOption[] }): string[] =>
	options.filter(({ correct }) => correct).map(({ id }) => id);
