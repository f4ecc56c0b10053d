/** The words a widget needs once it runs: they travel with its script, not with the page. */
import type { InterfaceWords } from '../../course/schemas/interface.ts';

export type WidgetWords = InterfaceWords['widget'];

export const widgetWords = ({ widget }: InterfaceWords): WidgetWords => widget;
