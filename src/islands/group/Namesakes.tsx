/** Asks whether records of one name are one learner's, and makes them one. */
import { useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { namesakes } from '../../learning/group/member.ts';
import type { Members } from './use-members.ts';

interface Props {
	group: Members;
	/** The button that had the focus is gone then. */
	onMerged: () => void;
	words: InterfaceWords['trainers'];
}

export function Namesakes({ group, onMerged, words }: Props) {
	const [said, say] = useState('');
	return (
		<>
			{namesakes(group.members).map((several) => {
				const [{ rank, name } = { rank: 0, name: '' }] = several;
				return (
					<div key={rank} class="group_warning">
						<p>
							{fill(words.namesakes, { name, count: several.length })} {words.mergeKeep}
						</p>
						<p class="actions">
							<button
								type="button"
								class="button is-second"
								onClick={() => {
									group.merge(several);
									say(fill(words.mergedInto, { name }));
									onMerged();
								}}
							>
								{words.merge}
							</button>
						</p>
					</div>
				);
			})}
			<p role="status">{said}</p>
		</>
	);
}
