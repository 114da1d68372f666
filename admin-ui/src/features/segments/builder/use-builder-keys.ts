import {
  useEffect,
  type ClipboardEvent,
  type KeyboardEvent as ReactKeyboardEvent,
  type RefObject,
} from 'react';
import { nodeAt, type Path } from '../filter/filter';
import type { Step } from '../filter/move';
import type { Segment } from '../use-segment';
import type { BuilderValue } from './builder-context';
import { printDefinition } from './tools/definition';

const WAYS: Partial<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/**
 * Alt and an arrow move what the keyboard is in, Alt+Enter adds to its group, Ctrl+C and Ctrl+V copy and paste it. Nothing
 * happens while an input method composes.
 */
export function useBuilderKeys(
  { filter, move }: BuilderValue,
  segment: Segment,
  place: RefObject<HTMLElement | null>,
  paste: (definition: string, path: Path | undefined) => void,
) {
  useUndoKeys(segment, place);
  return {
    onKeyDown: (event: ReactKeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing || !event.altKey || event.ctrlKey || event.metaKey) return;
      const path = pathOf(event.target);
      const way = WAYS[event.key];
      if (way && path && !isSelect(event.target)) {
        event.preventDefault();
        move(path, way);
      }
      if (event.key === 'Enter') {
        event.preventDefault();
        openMenuOf(event.target);
      }
    },
    onCopy: (event: ClipboardEvent<HTMLElement>) => {
      const path = pathOf(event.target);
      const node = path && nodeAt(filter, path);
      if (!node || takesText(event.target) || !document.getSelection()?.isCollapsed) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', printDefinition(node));
    },
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      if (takesText(event.target)) return;
      event.preventDefault();
      paste(event.clipboardData.getData('text/plain'), pathOf(event.target));
    },
  };
}

function useUndoKeys({ undo, redo }: Segment, place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (keepsItsOwn(event.target, place.current)) return;
      const redoes = isLetter(event, 'z') ? event.shiftKey : isLetter(event, 'y') ? true : undefined;
      if (redoes === undefined) return;
      event.preventDefault();
      if (redoes) redo();
      else undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo, place]);
}

/** By what is written on the key, and by its place where the layout is not Latin. */
function isLetter({ key, code }: KeyboardEvent, letter: string): boolean {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase() === letter;
  return code === `Key${letter.toUpperCase()}`;
}

/** A field with text that is not part of the segment yet undoes its own typing. */
function keepsItsOwn(target: EventTarget | null, builder: HTMLElement | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  if (!builder?.contains(target)) return true;
  return target.getAttribute('aria-haspopup') === 'listbox' && target.value !== '';
}

function takesText(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** An arrow with Alt opens its list. */
function isSelect(target: EventTarget): boolean {
  return target instanceof HTMLSelectElement;
}

function pathOf(target: EventTarget): Path | undefined {
  const key = (target as Element).closest<HTMLElement>('[data-path]')?.dataset.path;
  return key?.split('.').map(Number);
}

function openMenuOf(target: EventTarget) {
  const group =
    (target as Element).closest('ul')?.parentElement ?? (target as Element).closest('[role=group]');
  group?.querySelector<HTMLElement>(':scope > div:last-child [data-add]')?.click();
}
