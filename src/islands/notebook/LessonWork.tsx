/** What a learner wrote and marked in a lesson: read, bookmark, notes, exercises, and versions that another device wrote. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';
import { entryOf, type LearnerRecord, latest, type Version } from '../../learning/record/record.ts';

interface Props {
	lesson: string;
	record: LearnerRecord;
	words: InterfaceWords['notebook'];
}

export function LessonWork({ lesson, record, words }: Props) {
	const work = entryOf(record.lessons, lesson);
	if (!work) return null;
	const marks = [...(work.bookmark?.value ? [words.bookmarked] : []), ...(work.read ? [words.read] : [])];
	return (
		<>
			{marks.length > 0 && <small class="soft"> {marks.join(', ')}</small>}
			<Texts label={words.notes} texts={texts(work.notes)} words={words} />
			<Texts label={words.exercise} texts={Object.values(work.exercises ?? {}).flatMap(texts)} words={words} />
		</>
	);
}

interface Shown {
	text: string;
	/** Written on another device, at the same time as what is shown. */
	isOther: boolean;
}

/** The version that stands, then the others; blank ones are left out. */
const texts = (versions: readonly Version[] = []): Shown[] => {
	const standing = latest(versions);
	return versions
		.toSorted((one, other) => Number(other === standing) - Number(one === standing))
		.filter(({ text }) => text.trim() !== '')
		.map((version) => ({ text: version.text, isOther: version !== standing }));
};

function Texts({ label, texts: shown, words }: { label: string; texts: Shown[]; words: Props['words'] }) {
	if (shown.length === 0) return null;
	return (
		<details class="quiet">
			<summary>
				<span>{label}</span>
			</summary>
			{shown.map(({ text, isOther }) => (
				<p class="notebook_written" key={text}>
					{isOther && <small class="soft">{words.otherVersion} </small>}
					{text}
				</p>
			))}
		</details>
	);
}
