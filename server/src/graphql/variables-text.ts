import { holdsTexts } from './texts.ts';

/**
 * The variables of a question in their JSON text; none where it is empty.
 * @returns null where it is no object, or holds a text that no database can keep
 */
export function variablesIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.trim() || '{}');
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && holdsTexts(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
