/** One marking rule per question type; a type without one does not compile. */
import type { Answer, Mark } from './answer.ts';
import type { AskedQuestion } from './ask.ts';
import { markCategorise } from './categorise/mark.ts';
import { markCloze } from './cloze/mark.ts';
import { markDebate } from './debate/mark.ts';
import { markMatch } from './match/mark.ts';
import { markMultiple } from './multiple/mark.ts';
import { markNumeric } from './numeric/mark.ts';
import { markOrder } from './order/mark.ts';
import { markScenario } from './scenario/mark.ts';
import { markSingle } from './single/mark.ts';

/** An answer of a shape that the question does not ask for is worth nothing. */
const NOTHING: Mark = { score: 0, isRight: false };

/** The worth of an answer to a question. Pure: same question, same answer, same mark. */
export function mark(question: AskedQuestion, answer: Answer): Mark {
	switch (question.type) {
		case 'single':
			return answer.type === 'choice' ? markSingle(question, answer.chosen) : NOTHING;
		case 'multiple':
			return answer.type === 'choice' ? markMultiple(question, answer.chosen) : NOTHING;
		case 'match':
			return answer.type === 'placement' ? markMatch(question, answer.placed) : NOTHING;
		case 'categorise':
			return answer.type === 'placement' ? markCategorise(question, answer.placed) : NOTHING;
		case 'order':
			return answer.type === 'ordering' ? markOrder(question, answer.order) : NOTHING;
		case 'cloze':
			return answer.type === 'texts' ? markCloze(question, answer.texts) : NOTHING;
		case 'numeric':
			return answer.type === 'texts' ? markNumeric(question, answer.texts[0] ?? '') : NOTHING;
		case 'scenario':
			return answer.type === 'path' ? markScenario(question, answer.path) : NOTHING;
		case 'debate':
			return answer.type === 'position' ? markDebate(question, answer.second, answer.evidence) : NOTHING;
		default:
			return question satisfies never;
	}
}
