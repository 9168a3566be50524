import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an académie's seat is: exports place its labs there. */
export class AcademySeat1609459200000 implements MigrationInterface {
  name = 'AcademySeat1609459200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE academy
        ADD COLUMN seat_city text,
        ADD COLUMN seat_lat double precision,
        ADD COLUMN seat_lng double precision
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE academy DROP COLUMN seat_city, DROP COLUMN seat_lat, DROP COLUMN seat_lng');
  }
}
