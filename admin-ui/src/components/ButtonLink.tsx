import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorProps = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;

/** A link that looks like a button, such as the way on from a page that has nothing to show. */
export const ButtonLink = createLink((props: AnchorProps) => (
  <Button component="a" variant="light" size="sm" {...props} />
));
