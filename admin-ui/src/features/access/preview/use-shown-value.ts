import type { ConsentStatus, Gender, MaritalStatus } from '@/generated/operations';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { PreviewedField } from '../api/preview-access';

/** A value as the customer's page would write it; most are texts already. */
export function useShownValue() {
  const text = useText();
  const { country, date, money, roundMoney } = useFormats();
  const amountOf = (value: string, { visibility }: PreviewedField) => {
    const [, amount, currency] = /^(\S+) ([A-Z]{3})$/.exec(value) ?? [];
    if (!amount || !currency) return value;
    return visibility === 'MASKED'
      ? text('masked.atLeast', { amount: roundMoney({ amount, currency }) })
      : money({ amount, currency });
  };
  const written: Record<string, (value: string, field: PreviewedField) => string> = {
    'Customer.gender': (value) => text(`gender.${value as Gender}`),
    'Customer.birthDate': date,
    'Customer.maritalStatus': (value) => text(`maritalStatus.${value as MaritalStatus}`),
    'Consent.status': (value) => text(`consentStatus.${value as ConsentStatus}`),
    'Address.country': country,
    'Lifetime.spend': amountOf,
  };
  return (value: string, field: PreviewedField) => written[field.coordinate]?.(value, field) ?? value;
}
