/** « How sure are you? », asked before an answer is checked, of any question. */
import type { Sureness as Degree } from '../../learning/record/record.ts';
import { fieldName } from '../../questions/kind.ts';
import type { LessonWords } from './lesson-words.ts';

const DEGREES: readonly Degree[] = ['sure', 'rather', 'unsure'];

interface Props {
	question: string;
	sure: Degree | undefined;
	words: LessonWords['quiz']['sureness'];
	choose: (degree: Degree) => void;
}

export function Sureness({ question, sure, words, choose }: Props) {
	return (
		<fieldset class="sureness">
			<legend>{words.asked}</legend>
			{DEGREES.map((degree) => (
				<label key={degree}>
					<input
						type="radio"
						name={fieldName(question, 'sure')}
						value={degree}
						checked={sure === degree}
						onChange={() => choose(degree)}
					/>
					<span>{words[degree]}</span>
				</label>
			))}
		</fieldset>
	);
}
