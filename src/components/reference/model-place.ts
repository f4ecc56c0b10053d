/** Where a qualified id of the model (`stage:decouverte`) has its page. */
import type { Screen } from '../../i18n/screen.ts';

export interface ModelPlace {
	kind: 'stage' | 'communication' | 'phase' | 'period';
	name: string;
	href: string;
	/** Rank of a stage: gives its numeral and hue. */
	stage?: number;
}

/** Nothing for a topic: it belongs to no model. */
export function modelPlace({ language, at }: Screen, qualified: string): ModelPlace | undefined {
	const [kind, id = ''] = qualified.split(':');
	const { stages, communications, phases, periods } = language.byId;
	const [stage, communication, phase, period] = [stages, communications, phases, periods].map((map) => map.get(id));
	if (kind === 'stage' && stage) return { kind, name: stage.name, href: at.stage(id), stage: stage.rank };
	if (kind === 'communication' && communication) return { kind, name: communication.name, href: at.communication(id) };
	if (kind === 'phase' && phase) return { kind, name: phase.name, href: at.phase(id) };
	if (kind === 'period' && period) return { kind, name: period.name, href: `${at.models}#${id}` };
	return undefined;
}
