/** Asks whether records of one name, or of which one holds the other, are one learner's, and makes them one. */
import { useMemo, useState } from 'preact/hooks';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { suspicions } from '../../learning/group/member.ts';
import type { Members } from './use-members.ts';

interface Props {
	group: Members;
	/** The button that had the focus is gone then. */
	onMerged: () => void;
	words: InterfaceWords['trainers'];
}

export function Namesakes({ group, onMerged, words }: Props) {
	const [said, say] = useState('');
	const asked = useMemo(() => suspicions(group.members), [group.members]);
	return (
		<>
			{asked.map(({ type, members }) => {
				const [first, second] = members;
				if (!first || !second) return null;
				// The name of the record that is whole stays.
				const kept = type === 'earlier' ? second : first;
				return (
					<div key={`${first.rank} ${second.rank}`} class="group_warning">
						<p>
							{fill(words[type], { name: first.name, other: second.name, count: members.length })}{' '}
							{type === 'namesakes' && words.mergeKeep}
						</p>
						<p class="actions">
							<button
								type="button"
								class="button is-second"
								onClick={() => {
									group.merge([kept, ...members.filter((one) => one !== kept)]);
									say(fill(words.mergedInto, { name: kept.name }));
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
