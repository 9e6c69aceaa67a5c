/** Data of an answer that came as JSON, so that it need not be read and written once more on its way out. */
import type { FormattedExecutionResult } from 'graphql';

type Data = FormattedExecutionResult['data'];

class JsonData {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** Stands for the data that the JSON says, until `textOf` writes it. */
export const jsonData = (json: string): Data => new JsonData(json) as unknown as Data;

/** The data of an answer as a value, for who reads it here. */
export const asValue = (data: Data): Data =>
  data instanceof JsonData ? (JSON.parse(data.json) as Data) : data;

/** The text of an answer. */
export function textOf({ data, ...rest }: FormattedExecutionResult): string {
  if (!(data instanceof JsonData)) return `${JSON.stringify({ ...rest, data })}\n`;
  const others = JSON.stringify(rest).slice(1, -1);
  return `{${others}${others && ','}"data":${data.json}}\n`;
}
