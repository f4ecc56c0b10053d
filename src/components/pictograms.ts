/** One drawing per communication: 24 px grid, 2 px line, square ends. A new communication gets one line here. */
const PICTOGRAMS: Readonly<Record<string, string>> = {
	thematique: '<path d="M5 2h14v20H5zM9 7h6M9 12h6M9 17h3"/>',
	institutionnelle: '<path d="M2 9l10-7 10 7zM5 9v10M12 9v10M19 9v10M2 21h20"/>',
	promotionnelle: '<path d="M2 12L12 2h10v10L12 22z"/><circle cx="17" cy="7" r="1.5"/>',
	'technique-comparative': '<path d="M12 2v20M2 5h7v14H2z"/><circle cx="18.5" cy="12" r="3.5"/>',
	support:
		'<circle cx="12" cy="12" r="10"/><circle cx="12" cy="12" r="4"/><path d="M5 5l4 4M15 15l4 4M19 5l-4 4M9 15l-4 4"/>',
	forum: '<path d="M2 3h13v9H7l-5 4zM18 8h4v13l-4-4h-9v-2"/>',
	fans: '<path d="M12 21L3 12a5.2 5.2 0 0 1 9-6 5.2 5.2 0 0 1 9 6z"/><path d="M12 11v4M10 13h4"/>',
};

/** SVG content; a plain square for a communication that has no drawing yet. */
export const pictogram = (communication: string): string => PICTOGRAMS[communication] ?? '<path d="M4 4h16v16H4z"/>';
