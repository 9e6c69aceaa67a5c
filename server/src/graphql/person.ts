/**
 * Says of a field that it shows a named person, and whom: the policy notes the reading where the value is shown. Every
 * field of the class `identity` has to say it. Null where the row turns out to speak of nobody that the hub knows.
 */
export const ofPerson = <Row>(personOf: (row: Row) => string | null) => ({ personOf });
