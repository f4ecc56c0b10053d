/** The communications for a known stage: assessment §10.1, and invariants inv-01 and inv-02, on the real course. */
import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/learning/recommend.ts';
import { model } from '../support/real-course.ts';

const communications = model.communications.map(({ id }) => id);
const advised = model.stages.map(({ id }) => {
	const advice = recommend(model, { stage: id });
	if ('error' in advice) throw new Error(`${id}: ${advice.error}`);
	return advice;
});

describe('recommend', () => {
	it('gives the table of §10.1, row by row', () => {
		const rows = advised.map(({ stage, primary, primary_confidence, secondary, secondary_confidence, ex_aequo }) => [
			stage,
			`${primary} (${primary_confidence})`,
			secondary && `${secondary} (${secondary_confidence})`,
			ex_aequo,
		]);
		expect(rows).toStrictEqual([
			['sensibilisation', 'thematique (strong)', null, []],
			['recherche', 'institutionnelle (medium)', 'thematique (weak)', []],
			['selection', 'technique-comparative (strong)', null, []],
			['acquisition', 'promotionnelle (strong)', 'institutionnelle (weak)', []],
			['decouverte', 'support (strong)', 'forum (weak)', []],
			['utilisation', 'forum (medium)', 'support (medium)', []],
			['maintenance', 'support (strong)', null, []],
			['fidelisation', 'forum (weak)', 'promotionnelle (weak)', ['institutionnelle']],
			['recommandation', 'fans (medium)', 'forum (weak)', []],
			['engagement', 'fans (strong)', null, []],
		]);
	});

	it.each(['', 'achat', 'Selection', 'stage:selection', 'constructor'])('does not know the stage « %s »', (stage) => {
		expect(recommend(model, { stage })).toStrictEqual({ error: 'unknown_stage' });
	});

	it('places each of the seven communications exactly once (inv-02)', () => {
		const placed = advised.map(({ primary, secondary, possible, avoid }) =>
			[primary, ...(secondary ? [secondary] : []), ...possible, ...avoid].toSorted(),
		);
		expect(placed).toStrictEqual(model.stages.map(() => communications.toSorted()));
	});

	it('puts what is possible by falling score, then in the order of the communications', () => {
		const keys = advised.map(({ stage, possible }) =>
			possible.map((communication) => {
				const cell = model.cells.find((one) => one.stage === stage && one.communication === communication);
				return (cell?.score ?? 0) * 10 - communications.indexOf(communication);
			}),
		);
		expect(keys).toStrictEqual(keys.map((row) => row.toSorted((one, other) => other - one)));
	});

	it('calls tied only what is possible too', () => {
		expect(advised.filter(({ ex_aequo, possible }) => !ex_aequo.every((id) => possible.includes(id)))).toStrictEqual(
			[],
		);
	});
});

describe('the matrix', () => {
	it('has ten stages, seven communications and a cell for each pair, in their order (inv-01)', () => {
		expect([model.stages.length, communications.length, model.cells.length]).toStrictEqual([10, 7, 70]);
		expect(model.cells.map(({ stage, communication }) => [stage, communication])).toStrictEqual(
			model.stages.flatMap(({ id }) => communications.map((communication) => [id, communication])),
		);
	});

	it('has one principal a stage and at most one second (inv-01)', () => {
		const count = (stage: string, level: string) =>
			model.cells.filter((cell) => cell.stage === stage && cell.level === level).length;
		const odd = model.stages.filter(({ id }) => count(id, 'primary') !== 1 || count(id, 'secondary') > 1);
		expect(odd).toStrictEqual([]);
	});

	it('rests on facts that exist, in each cell (inv-01)', () => {
		expect(model.cells.filter(({ facts }) => facts.length === 0)).toStrictEqual([]);
		expect(model.cells.flatMap(({ facts }) => facts).filter((fact) => !model.factById.has(fact))).toStrictEqual([]);
	});
});
