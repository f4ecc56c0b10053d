/** Where phases, periods and misleading words stand along the ten stages. */
import { describe, expect, it } from 'vitest';
import { meaningsOf, overlapsOf } from '../../../src/components/figures/overlaps.ts';
import { model } from '../../support/real-course.ts';

const friend = (id: string) => model.falseFriends.find((each) => each.id === id)?.between ?? [];
/** Rank of each stage with a meaning → the models that mean it. */
const places = (id: string) =>
	Object.fromEntries(
		meaningsOf(friend(id), model).flatMap((kinds, index) => (kinds.length > 0 ? [[index + 1, kinds.join(' ')]] : [])),
	);

describe('overlapsOf', () => {
	it.each([
		['stage-to-phase', 'phases'],
		['stage-to-period', 'periods'],
	] as const)('shows every correspondence of the model, at its stage (%s)', (name, parts) => {
		const shown = model[parts].flatMap(({ id }) =>
			overlapsOf(id, model.stages, model.crosswalks[name]).flatMap((overlap, index) =>
				overlap ? [`${model.stages[index]?.id} ${id} ${overlap.strength} ${overlap.coverage}`] : [],
			),
		);
		const written = model.crosswalks[name].map(
			({ from, to, strength, coverage }) => `${from} ${to} ${strength} ${coverage}`,
		);
		expect(shown.toSorted()).toStrictEqual(written.toSorted());
	});

	it('has three forms to draw: a partial overlap is never whole', () => {
		const forms = Object.values(model.crosswalks).flatMap((list) =>
			list.map(({ strength, coverage }) => `${strength} ${coverage}`),
		);
		expect([...new Set(forms)].toSorted()).toStrictEqual(['main full', 'main incomplete', 'partial incomplete']);
	});
});

describe('meaningsOf', () => {
	it('puts « Découverte » at stage 5 for the persona, at stage 1 for the two other models', () => {
		expect(places('ff-01')).toStrictEqual({ 1: 'phase period', 5: 'stage' });
	});

	it('puts « Support » over the stages of the phase, and where the communication is the first choice', () => {
		expect(places('ff-02')).toStrictEqual({
			5: 'phase communication',
			6: 'phase',
			7: 'phase communication',
			8: 'phase',
		});
	});

	it('puts « Acquisition » where the persona acquires: what a company acquires is in no model', () => {
		expect(places('ff-04')).toStrictEqual({ 4: 'stage' });
	});

	it('gives a place to every word but one, which names drawings of the whole', () => {
		const nowhere = model.falseFriends.filter(({ between }) => meaningsOf(between, model).flat().length === 0);
		expect(nowhere.map(({ id }) => id)).toStrictEqual(['ff-07']);
	});

	it('gives no place to what stands in no model', () => {
		expect(meaningsOf(['topic:tunnel', 'stage:nulle-part'], model).flat()).toStrictEqual([]);
	});
});
