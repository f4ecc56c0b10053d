/** One question of a sitting: asked, and nothing said of the answer. */
import type { Sureness as Degree, Given } from '../../learning/record/record.ts';
import type { Answer } from '../../questions/answer.ts';
import type { AskedQuestion } from '../../questions/ask.ts';
import type { AnyKind } from '../../questions/kind.ts';
import type { LessonWords } from '../lesson/lesson-words.ts';
import { Sureness } from '../lesson/Sureness.tsx';

interface Props {
	question: AskedQuestion;
	kind: AnyKind;
	given: Given | undefined;
	words: LessonWords['quiz'];
	asksSure: boolean;
	answer: (next: (before: Answer | undefined) => Answer) => void;
	sure: (degree: Degree) => void;
}

export function SittingQuestion({ question, kind, given, words, asksSure, answer, sure }: Props) {
	const { Field } = kind;
	const fitting = given && kind.fitting(question, given.answer);
	return (
		<fieldset id={question.id} class="question">
			<legend>
				{question.prompt} <small>{words.notes[question.type]}</small>
			</legend>
			<Field
				question={question}
				given={given ? (fitting ?? given.answer) : undefined}
				isChecked={false}
				isLive
				words={words}
				change={answer}
			/>
			{asksSure && given && <Sureness question={question.id} sure={given.sure} words={words.sureness} choose={sure} />}
		</fieldset>
	);
}
