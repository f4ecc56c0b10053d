/** An audit's form read from a document of any origin, and told in tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advisorData } from '../../../src/course/advisor-data.ts';
import { audit } from '../../../src/learning/audit.ts';
import {
	auditInputOf,
	auditSheets,
	isAdapted,
	stageForm,
	withAdapted,
	withStage,
} from '../../../src/learning/documents/audit-document.ts';
import { anyTree } from '../../support/documents.ts';
import { realLanguage } from '../../support/real-bank.ts';

const data = advisorData(realLanguage);
const WORDS = {
	...{ stages: 'Étapes', stage: 'Étape', relevant: 'Retenue', importance: 'Importance', communications: 'Types' },
	...{ indicator: 'Mesure', covered: 'Couverture', yes: 'oui', no: 'non', indices: 'Indices', index: 'Indice' },
	...{ value: 'Valeur', names: { coverage: 'C', precision: 'P', spray: 'A', kpi_coverage: 'M' } },
};

describe('an audit’s form', () => {
	it('has the defaults of the paper where nothing is told', () => {
		expect(stageForm({}, 'recherche', data)).toStrictEqual({ relevant: true, importance: 2, types: [], kpi: false });
	});

	it('passes over what is foreign, and keeps the order of the communications', () => {
		const tree = {
			stages: { recherche: { relevant: 'no', importance: 9, types: ['fans', 'poem', 'thematique'], kpi: 1 } },
		};
		expect(stageForm(tree, 'recherche', data)).toStrictEqual({
			relevant: true,
			importance: 2,
			types: ['thematique', 'fans'],
			kpi: false,
		});
	});

	it('is changed one stage at a time', () => {
		const tree = withStage(withStage({}, 'recherche', { kpi: true }), 'selection', { types: ['fans'] });
		expect([stageForm(tree, 'recherche', data).kpi, stageForm(tree, 'selection', data).types]).toStrictEqual([
			true,
			['fans'],
		]);
		expect([isAdapted(tree, 'need'), isAdapted(withAdapted(tree, 'need', true), 'need')]).toStrictEqual([false, true]);
	});

	it('always makes an audit, or says that no stage is left', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				const found = audit(data, auditInputOf(tree, data));
				expect('error' in found ? found.error : 'coverage' in found).toBeTruthy();
				expect(auditSheets(tree, data, 'error' in found ? undefined : found, WORDS)[0]?.rows.length).toBe(10);
			}),
		);
	});
});
