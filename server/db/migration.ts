/** One step of the database's shape. Once released it never changes; a later step corrects it. */
export interface Migration {
  id: number;
  name: string;
  sql: string;
}
