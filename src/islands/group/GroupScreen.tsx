/** A trainer's view of a group: records are opened from files, and figures drawn from them, in this browser alone. */
import { useMemo, useRef } from 'preact/hooks';
import type { Bank } from '../../course/open-bank.ts';
import type { ExamRules } from '../../course/rules.ts';
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { fill } from '../../i18n/sentences.ts';
import { FEW_LEARNERS } from '../../learning/group/alpha.ts';
import { firstAnswers } from '../../learning/group/first-answers.ts';
import { learnerFigures } from '../../learning/group/learner-figures.ts';
import { questionFigures } from '../../learning/group/question-figures.ts';
import { dayOf } from '../../state/clock.ts';
import { Loading } from '../practice/Loading.tsx';
import { loadBank } from '../practice/load-bank.ts';
import { useLoaded } from '../practice/use-loaded.ts';
import { Consistencies } from './Consistencies.tsx';
import { Learners } from './Learners.tsx';
import { ModuleScores } from './ModuleScores.tsx';
import { Namesakes } from './Namesakes.tsx';
import { OpenFiles } from './OpenFiles.tsx';
import { Questions } from './Questions.tsx';
import { SaveTables } from './SaveTables.tsx';
import { useMembers } from './use-members.ts';
import { useTexts } from './use-texts.ts';

interface Props {
	language: string;
	exam: ExamRules | undefined;
	words: Pick<InterfaceWords, 'trainers' | 'session'>;
}

export default function GroupScreen(props: Props) {
	const bank = useLoaded(loadBank);
	if (bank.type !== 'ready') return <Loading of={bank} words={props.words.session} />;
	return <Group {...props} bank={bank.value} />;
}

function Group({ bank, exam, language, words: { trainers: words } }: Props & { bank: Bank }) {
	const group = useMembers(bank);
	const { members } = group;
	const heading = useRef<HTMLHeadingElement>(null);
	const learners = useMemo(
		() =>
			members.map((member) => ({ ...member, figures: learnerFigures(member.record, bank, { rules: exam, dayOf }) })),
		[members],
	);
	const firsts = useMemo(() => members.map(({ record }) => firstAnswers(record)), [members]);
	const questions = useMemo(() => questionFigures(firsts, bank.questions), [firsts]);
	const texts = useTexts(questions.map(({ question }) => question));
	const toHeading = () => heading.current?.focus();
	const shared = { bank, language, words };
	return (
		<div class="group">
			<OpenFiles group={group} language={language} words={words} />
			{members.length > 0 && (
				<>
					<h2 ref={heading} tabIndex={-1}>
						{words.group}
					</h2>
					{members.length < FEW_LEARNERS && <p class="group_warning">{fill(words.fragile, { few: FEW_LEARNERS })}</p>}
					<Namesakes group={group} onMerged={toHeading} words={words} />
					<Learners group={group} learners={learners} onRemoved={toHeading} {...shared} />
					<ModuleScores learners={learners} {...shared} />
					<Questions figures={questions} firsts={firsts} texts={texts} {...shared} />
					<Consistencies records={members.map(({ record }) => record)} firsts={firsts} {...shared} />
					<SaveTables learners={learners} figures={questions} firsts={firsts} texts={texts} {...shared} />
				</>
			)}
		</div>
	);
}
