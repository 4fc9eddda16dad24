import { create } from 'zustand';

/** The custom field that was just added on the page of a record, which shows it for its first value. */
export const useNewField = create<{ readonly id: string | null }>(() => ({ id: null }));

export function showNewField(id: string | null): void {
  useNewField.setState({ id });
}
