/** Whether the examples that tools start from name what exists. */
import { type Ids, type Reference, unknownId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { LanguageSources } from '../sources.ts';

/** The stages that an example's columns stand for. */
function stageReferences({ examples }: LanguageSources): Reference[] {
	const yaml = examples['journey-map'];
	if (!yaml) return [];
	return (yaml.data?.personas ?? []).flatMap(({ steps }, persona) =>
		steps.map(({ stage }, at) => ({
			yaml,
			path: ['personas', persona, 'steps', at, 'stage'],
			kind: 'stage' as const,
			id: stage,
		})),
	);
}

export const checkExamples = (language: LanguageSources, ids: Ids): Problem[] =>
	stageReferences(language).flatMap((reference) => unknownId(ids, reference));
