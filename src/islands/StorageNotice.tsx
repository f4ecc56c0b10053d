/** Says, once a page, that the device does not keep what is done, or that something was set aside. */
import { useStore } from '@nanostores/preact';
import { $trouble, type StorageTrouble } from '../state/device-storage.ts';

export function StorageNotice({ words }: { words: Record<StorageTrouble, string> }) {
	const trouble = useStore($trouble);
	return (
		<p class="storage-notice" role="status">
			{trouble && words[trouble]}
		</p>
	);
}
