/** Ctrl+Z and its like undo in the map, except in a text, where the browser undoes what was typed. */
import { useEffect } from 'preact/hooks';
import type { OpenDocument } from '../../state/documents.ts';

const isText = (target: EventTarget | null): boolean =>
	target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

export function useUndoKeys({ undo, redo }: OpenDocument): void {
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			const key = event.key.toLowerCase();
			if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
			if (key !== 'z' && key !== 'y') return;
			event.preventDefault();
			if (key === 'y' || event.shiftKey) redo();
			else undo();
		};
		addEventListener('keydown', press);
		return () => removeEventListener('keydown', press);
	}, [undo, redo]);
}
