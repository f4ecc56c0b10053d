/** Says that questions are on their way, or that they could not be had. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import type { Loaded } from './use-loaded.ts';

interface Props {
	of: Loaded<unknown>;
	words: InterfaceWords['session'];
}

export function Loading({ of, words }: Props) {
	return (
		<div role="status">
			{of.type === 'loading' && <p>{words.loading}</p>}
			{of.type === 'failed' && (
				<>
					<p>{words.failed}</p>
					<p class="actions">
						<button type="button" class="button" onClick={of.retry}>
							{words.retry}
						</button>
					</p>
				</>
			)}
		</div>
	);
}
