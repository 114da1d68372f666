import { IconEye, IconEyeClosed, IconEyeOff } from '@tabler/icons-react';

export const VISIBILITY_ICONS = { HIDDEN: IconEyeOff, MASKED: IconEyeClosed, VISIBLE: IconEye } as const;
