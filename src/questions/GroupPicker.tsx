/** One thing and the groups it may be given, as a row of radio buttons. */
interface Props {
	name: string;
	legend: string;
	groups: readonly { id: string; text: string }[];
	chosen: string | undefined;
	isLocked: boolean;
	choose(id: string): void;
}

export const GroupPicker = ({ name, legend, groups, chosen, isLocked, choose }: Props) => (
	<fieldset class="sorted">
		<legend>{legend}</legend>
		<div class="groups">
			{groups.map(({ id, text }) => (
				<label key={id}>
					<input
						type="radio"
						name={name}
						value={id}
						checked={chosen === id}
						aria-disabled={isLocked || undefined}
						onClick={(event) => isLocked && event.preventDefault()}
						onChange={() => choose(id)}
					/>
					<span>{text}</span>
				</label>
			))}
		</div>
	</fieldset>
);
