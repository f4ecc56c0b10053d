/** The two curves of a persona, today's full and the wished-for one broken. A point may be pulled by mouse or pen; the sliders below do the same. */
import { useReducer, useRef } from 'preact/hooks';
import { curvePath } from '../../learning/documents/feeling-curve.ts';
import {
	FEELINGS,
	type Feeling,
	feelingsAt,
	type Persona,
	SIDES,
	type Side,
	type Step,
} from '../../learning/documents/journey-map.ts';
import type { Edits } from './use-map.ts';

interface Props extends Pick<Persona, 'feelings'> {
	persona: string;
	steps: readonly Step[];
	/** The step that a narrow page shows. */
	shown: string | undefined;
	edit: Edits;
}

/** A step is a box of 100 by 100; a degree of feeling is 20. */
const BOX = 100;
const DEGREE = 20;
/** How near to a point one has to press. */
const NEAR = 12;

const heightOf = (feeling: Feeling): number => BOX / 2 - DEGREE * feeling;
const feelingAt = (height: number): Feeling =>
	FEELINGS.reduce((best, one) => (Math.abs(heightOf(one) - height) < Math.abs(heightOf(best) - height) ? one : best));

interface Pull {
	step: string;
	side: Side;
	feeling: Feeling;
}

export function FeelingCurve({ persona, feelings, steps, shown, edit }: Props) {
	// Read at once by the next event, which may come before the next frame.
	const pulled = useRef<Pull | undefined>(undefined);
	const [, redraw] = useReducer<number, void>((times) => times + 1, 0);
	const setPull = (next: Pull | undefined) => {
		pulled.current = next;
		redraw();
	};
	const pull = pulled.current;
	const box = useRef<SVGSVGElement>(null);
	const value = (step: string, side: Side): Feeling | undefined =>
		pull?.step === step && pull.side === side ? pull.feeling : feelingsAt({ feelings }, step)[side];
	const placeOf = ({ clientX, clientY }: PointerEvent) => {
		const { left, top, width, height } = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
		const at = Math.floor(((clientX - left) / width) * steps.length);
		return { step: steps[at]?.id ?? '', height: ((clientY - top) / height) * BOX };
	};
	const take = (event: PointerEvent) => {
		if (event.pointerType === 'touch' || event.button !== 0) return;
		const { step, height } = placeOf(event);
		const near = SIDES.flatMap((side) => {
			const feeling = value(step, side);
			return feeling === undefined ? [] : [{ side, feeling, apart: Math.abs(heightOf(feeling) - height) }];
		})
			.filter(({ apart }) => apart <= NEAR)
			.toSorted((one, other) => one.apart - other.apart)[0];
		if (!near) return;
		event.preventDefault();
		box.current?.setPointerCapture(event.pointerId);
		setPull({ step, side: near.side, feeling: near.feeling });
	};
	const move = (event: PointerEvent) => {
		const { current } = pulled;
		if (current) setPull({ ...current, feeling: feelingAt(placeOf(event).height) });
	};
	const drop = () => {
		const { current: pull } = pulled;
		if (!pull) return;
		edit.feeling({ persona, step: pull.step, side: pull.side }, pull.feeling);
		setPull(undefined);
	};
	return (
		<svg
			ref={box}
			class="journey_lines"
			viewBox={`0 0 ${BOX * Math.max(steps.length, 1)} ${BOX}`}
			preserveAspectRatio="none"
			aria-hidden="true"
			onPointerDown={take}
			onPointerMove={move}
			onPointerUp={drop}
			onPointerCancel={() => setPull(undefined)}
		>
			<path class="journey_axis" d={`M0 ${BOX / 2}H${BOX * steps.length}`} />
			{SIDES.toReversed().map((side) => {
				const points = steps.flatMap(({ id }, at) => {
					const feeling = value(id, side);
					return feeling === undefined ? [] : [{ id, x: BOX * (at + 0.5), y: heightOf(feeling) }];
				});
				return (
					<g key={side} class={`is-${side}`}>
						<path class="journey_line" d={curvePath(points)} />
						{points.map(({ id, x, y }) => (
							<g key={id} class={id === shown ? 'is-shown' : undefined}>
								<path class="journey_edge" d={`M${x} ${y}h0`} />
								<path class="journey_point" d={`M${x} ${y}h0`} />
							</g>
						))}
					</g>
				);
			})}
		</svg>
	);
}
