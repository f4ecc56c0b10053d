/** An attestation printed, or kept as an open badge. */
import { useState } from 'preact/hooks';
import { fill } from '../../i18n/sentences.ts';
import { credential, signedCredential } from '../../learning/exam/badge.ts';
import { signer } from '../../state/signer.ts';
import { download } from '../download.ts';
import type { AttestationProps, Passed } from './Attestation.tsx';

type Props = Pick<AttestationProps, 'course' | 'organisation' | 'exam' | 'badgeKey' | 'words'> & {
	name: string;
	passed: Passed;
};

export function TakeAway({ name, passed, course, organisation, exam, badgeKey, words: { attestation } }: Props) {
	const [said, say] = useState('');
	const save = async () => {
		const badge = credential({
			learner: name,
			course,
			organisation,
			passedAt: passed.at,
			percent: passed.percent,
			criteria: fill(attestation.criteria, { mark: exam.passMark }),
			uuid: crypto.randomUUID(),
		});
		if (badgeKey) {
			const signed = await signedCredential(badge, badgeKey, await signer(badgeKey));
			download('attestation-open-badge.jwt', signed, 'application/jwt');
			say(attestation.savedSigned);
		} else {
			download('attestation-open-badge.json', JSON.stringify(badge, null, '\t'), 'application/json');
			say(attestation.savedUnsigned);
		}
	};
	return (
		<div class="no-print">
			<p class="actions">
				<button type="button" class="button" disabled={name === ''} onClick={() => print()}>
					{attestation.print}
				</button>
				<button type="button" class="button is-second" disabled={name === ''} onClick={save}>
					{attestation.badge}
				</button>
			</p>
			<p role="status">{said}</p>
			<p class="small-text soft">{badgeKey ? attestation.signedNote : attestation.badgeNote}</p>
		</div>
	);
}
