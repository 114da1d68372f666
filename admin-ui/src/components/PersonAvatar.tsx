import { Avatar, type AvatarProps } from '@mantine/core';

/** The initials, or as many as a covered name still shows. */
export function PersonAvatar({ name, ...props }: AvatarProps) {
  return <Avatar radius="xl" color="spruce" name={name?.replaceAll('•', '')} aria-hidden="true" {...props} />;
}
