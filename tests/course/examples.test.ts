/** What an author is told about the examples that tools start from. */
import { describe, expect, it } from 'vitest';
import { told } from './world.ts';

const FILE = 'content/fr/examples/journey-map.yaml';
const example = (stage: string) => `name: Une carte
personas:
  - name: Léa
    about: Étudiante.
    steps:
      - { stage: ${stage}, now: 0, wished: 1, does: Elle lit }
`;

describe('an example', () => {
	it('may be there or not', () => expect([...told({}), ...told({ [FILE]: example('usage') })]).toEqual([]));

	it('names stages that exist', () =>
		expect(told({ [FILE]: example('usages') })).toMatchInlineSnapshot(`
		[
		  "content/fr/examples/journey-map.yaml:6 — Aucune étape ne s’appelle « usages » · Les identifiants possibles sont ceux de content/model/stages.yaml · Tu voulais dire « usage » ?",
		]
	`));

	it('has feelings from −2 to 2', () =>
		expect(told({ [FILE]: example('usage').replace('now: 0', 'now: 3') })).toMatchInlineSnapshot(`
			[
			  "content/fr/examples/journey-map.yaml:6 — « now » vaut 3 · La valeur doit être d’au plus 2 · Corrige le nombre",
			]
		`));

	it('has a known name', () =>
		expect(told({ 'content/fr/examples/carte.yaml': 'name: x\n' })).toMatchInlineSnapshot(`
		[
		  "content/fr/examples/carte.yaml:1 — Ce fichier n’est attendu nulle part dans le cours · Il ne serait jamais lu · Renomme-le, déplace-le à sa place, ou sors-le de « content »",
		]
	`));
});
