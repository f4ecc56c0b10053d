/** A field that takes a JSON file, and the same one again after that. */

interface Props {
	label: string;
	take: (file: File | undefined) => void;
}

export function JsonFileField({ label, take }: Props) {
	return (
		<label class="field">
			<span>{label}</span>
			<input
				type="file"
				accept=".json,application/json"
				onChange={({ currentTarget }) => {
					take(currentTarget.files?.[0]);
					currentTarget.value = '';
				}}
			/>
		</label>
	);
}
