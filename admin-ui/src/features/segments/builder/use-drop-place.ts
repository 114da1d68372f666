import { useState, type DragEvent } from 'react';
import { groupOf, nodeAt, type Path } from '../filter/filter';
import { put, type Side } from '../filter/move';
import { useBuilder } from './builder-context';

/** Where what is dragged was taken from. Browsers hide the data of a drag until it ends, but not its type. */
const TYPE = 'application/x-clientele-place';
let dragged: Path | undefined;

export function startDrag(event: DragEvent<HTMLElement>, path: Path) {
  dragged = path;
  event.dataTransfer.setData(TYPE, path.join('.'));
  event.dataTransfer.effectAllowed = 'move';
  const row = event.currentTarget.closest('li');
  if (row) event.dataTransfer.setDragImage(row, 12, 12);
}

/** What something dragged may be put down on: before it, after it, or together with it. */
export function useDropPlace(path: Path) {
  const { filter, put: putDown } = useBuilder();
  const [side, setSide] = useState<Side>();
  const leave = () => setSide(undefined);
  return {
    'data-drop': side,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!dragged || !event.dataTransfer.types.includes(TYPE)) return;
      event.stopPropagation();
      const target = nodeAt(filter, path);
      const found = sideAt(event, target !== undefined && groupOf(target) !== undefined);
      const fits = put(filter, dragged, path, found) !== undefined;
      if (fits) event.preventDefault();
      setSide(fits ? found : undefined);
    },
    onDragLeave: leave,
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.stopPropagation();
      event.preventDefault();
      if (dragged && side) putDown(dragged, path, side);
      dragged = undefined;
      leave();
    },
  };
}

/** The outer edges are beside it; the middle, larger for a group, is together with it. */
function sideAt({ clientY, currentTarget }: DragEvent<HTMLElement>, isGroup: boolean): Side {
  const { top, height } = currentTarget.getBoundingClientRect();
  const edge = isGroup ? 10 : Math.min(height / 4, 14);
  if (clientY - top < edge) return 'before';
  return top + height - clientY < edge ? 'after' : 'onto';
}
