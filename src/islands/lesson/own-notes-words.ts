/** The words of a learner's own notes, and no others. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';

export type OwnNotesWords = InterfaceWords['ownNotes'];

export const ownNotesWords = ({ ownNotes }: InterfaceWords): OwnNotesWords => ownNotes;
