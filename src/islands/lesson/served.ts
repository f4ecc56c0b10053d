/** Reads a quiz back from the page that serves it, so that its words travel once. */
import type { AskedOption, AskedQuestion } from '../../questions/ask.ts';

const textOf = (parent: Element, selector: string): string => parent.querySelector(selector)?.textContent ?? '';

/** The words of a node without those of its child elements. */
const ownText = (element: Element | null): string =>
	[...(element?.childNodes ?? [])]
		.filter((node) => node.nodeType === Node.TEXT_NODE)
		.map((node) => node.textContent)
		.join('')
		.trim();

function optionIn(element: Element): AskedOption {
	const option = {
		id: element.querySelector('input')?.value ?? '',
		text: textOf(element, 'label span'),
		feedback: ownText(element.querySelector('.feedback')),
	};
	return element.classList.contains('is-right') ? { ...option, correct: true } : option;
}

function choiceIn(fieldset: Element): AskedQuestion {
	const input = fieldset.querySelector('input');
	return {
		type: input?.type === 'radio' ? 'single' : 'multiple',
		id: input?.name ?? '',
		prompt: ownText(fieldset.querySelector('legend')),
		explanation: textOf(fieldset, 'details > p'),
		options: [...fieldset.querySelectorAll('.option')].map(optionIn),
	};
}

/** The questions of a served form, as `Quiz.tsx` wrote them: choices from their options, the others from their data. */
export const questionsIn = (form: Element): AskedQuestion[] =>
	[...form.querySelectorAll('.question')].map((fieldset) => {
		const data = fieldset.querySelector('script')?.textContent;
		return data ? JSON.parse(data) : choiceIn(fieldset);
	});
