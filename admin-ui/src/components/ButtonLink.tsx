import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** The way on from a page that has nothing to show. */
export const ButtonLink = createLink(Button.withProps({ component: 'a', variant: 'light', size: 'sm' }));
