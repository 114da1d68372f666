import { useState, type CompositionEvent } from 'react';

/** While an input method is composing, the text is a draft of pinyin or kana: nothing is searched for it. */
export function useComposed(onText: (text: string) => void) {
  const [composing, setComposing] = useState(false);
  return {
    composing,
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      setComposing(false);
      onText(event.currentTarget.value);
    },
  };
}
