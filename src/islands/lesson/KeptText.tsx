/** A field whose text is kept as it is typed: a moment after the last letter, on leaving it, on leaving the page. */
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
	label: string;
	rows: number;
	/** What was kept before, read once the script is there. */
	kept: () => string | undefined;
	keep: (text: string) => void;
	/** Said once it is kept. */
	said: string;
}

/** Long enough that a word is not saved letter by letter. */
const PAUSE_MS = 400;

export function KeptText({ label, rows, kept, keep, said }: Props) {
	const field = useRef<HTMLTextAreaElement>(null);
	const [isKept, setKept] = useState(false);
	const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

	const save = () => {
		clearTimeout(pending.current);
		pending.current = undefined;
		keep(field.current?.value ?? '');
		setKept(true);
	};

	useEffect(() => {
		const before = kept();
		const early = field.current?.value;
		// Written before the script arrived: it joins what was kept, and is kept.
		if (field.current && before && early !== before) field.current.value = early ? `${before}\n${early}` : before;
		if (early && early !== before) save();
		const flush = () => pending.current && save();
		addEventListener('pagehide', flush);
		return () => removeEventListener('pagehide', flush);
	}, []);

	return (
		<>
			<label>
				{label}
				<textarea
					ref={field}
					rows={rows}
					autocomplete="off"
					onInput={() => {
						setKept(false);
						clearTimeout(pending.current);
						pending.current = setTimeout(save, PAUSE_MS);
					}}
					onBlur={() => pending.current && save()}
				/>
			</label>
			<p role="status">{isKept && said}</p>
		</>
	);
}
