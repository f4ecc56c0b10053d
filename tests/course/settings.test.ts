/** What a host is told about the exam and the reviews in `content/course.yaml`. */
import { describe, expect, it } from 'vitest';
import { madeUp, reserve } from './made-up.ts';
import { swap, told } from './world.ts';

const EXAM = `exam:
  passMark: 75
  minutes: 60
  blocks:
    - { modules: [debut], passMark: 60 }
  blueprint:
    debut: { rappeler: 1 }
`;

const settings = (text: string) => ({ 'content/course.yaml': swap('passMark: 80\n', `passMark: 80\n${text}`) });

describe('an exam', () => {
	it('is asked of modules that exist', () =>
		expect(
			told(settings(EXAM.replace('modules: [debut]', 'modules: [debu]').replace('    debut:', '    suit:'))),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:17 — Aucun module ne s’appelle « debu » · Les identifiants possibles sont ceux de content/course.yaml · Tu voulais dire « debut » ?",
			  "content/course.yaml:19 — Aucun module ne s’appelle « suit » · Les identifiants possibles sont ceux de content/course.yaml · Tu voulais dire « suite » ?",
			]
		`));

	it('asks no more of a module than its reserve holds', () =>
		expect(
			told({
				...settings(EXAM.replace('debut: { rappeler: 1 }', 'suite: { rappeler: 1, analyser: 7 }')),
				'content/fr/exam/suite.yaml': reserve([madeUp('single', 'x-suite-01')]),
			}),
		).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:19 — L’examen demande 8 questions de ce module, et la réserve en a 1 (fr) · Chaque examen est tiré de la réserve, sans poser deux fois la même question · Écris des questions dans content/fr/exam/, ou demande-en moins",
			]
		`));

	it('may wait for its reserve', () => expect(told(settings(EXAM))).toEqual([]));
});

describe('the diagnostic', () => {
	it('never advises to skim modules that exist', () =>
		expect(told(settings('learning:\n  neverSkim: [fin]\n'))).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:14 — Aucun module ne s’appelle « fin » · Les identifiants possibles sont ceux de content/course.yaml · Corrige l’identifiant, ou enlève-le",
			]
		`));
});

describe('the reviews', () => {
	it('aim at a share that the scheduler can keep', () =>
		expect(told(settings('learning:\n  retention: 0.5\n'))).toMatchInlineSnapshot(`
			[
			  "content/course.yaml:14 — « retention » vaut 0.5 · La valeur doit être d’au moins 0.7 · Corrige le nombre",
			]
		`));
});
