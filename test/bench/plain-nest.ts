import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type FindOptionsRelations, type SelectQueryBuilder } from 'typeorm';
import { LAB_STATUSES, MATURITIES, MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { type Academy } from '../../server/academies/academy.entity.ts';
import { type Facets, type FacetValue, LabFilter, LabList } from '../../server/directory/lab-list.view.ts';
import { LabView } from '../../server/labs/lab.view.ts';
import { openDatabaseOf, say } from './baseline.ts';
import { PlainAcademy, PlainLab, PlainLabService, PlainSection, PlainService, PlainTheme } from './plain-entities.ts';
import { asTsquery } from './questions.ts';

/*
 * (e) NestJS with Apollo on Fastify and TypeORM, as its guides show it: entities with relations, loaded by `find` with
 * what the answer shows, facets counted by GROUP BY, nothing kept between requests. The schema's types are Essaim's, and
 * so is the operation, but for excerpts, relaxations, peers, editions and the snapshot's state, which it is spared.
 */

const IN_LIST: FindOptionsRelations<PlainLab> = { academy: true, themes: true, services: { service: true } };
const IN_FICHE: FindOptionsRelations<PlainLab> = { ...IN_LIST, sections: true };

type Facet = 'themes' | 'services';
type Labs = SelectQueryBuilder<PlainLab>;

@Injectable()
class LabsService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async list(filter: LabFilter): Promise<LabList> {
    const repository = this.dataSource.getRepository(PlainLab);
    const isFiltered = Boolean(filter.text || filter.themes?.length || filter.services?.length);
    const filtered = repository.createQueryBuilder('lab');
    if (isFiltered) narrow(filtered, filter);
    for (const [property, alias] of [
      ['academy', 'academy'],
      ['themes', 'theme'],
      ['services', 'offered'],
    ] as const) {
      filtered.leftJoinAndSelect(`lab.${property}`, alias);
    }
    const labs = isFiltered
      ? await filtered.leftJoinAndSelect('offered.service', 'service').orderBy('lab.id').getMany()
      : await repository.find({ relations: IN_LIST, order: { id: 'ASC' } });
    const facets = await this.facets(filter);
    return { total: labs.length, labs: labs.map(view), facets, matches: [], relaxations: [] };
  }

  async lab(slug: string): Promise<LabView | null> {
    const lab = await this.dataSource.getRepository(PlainLab).findOne({ where: { slug }, relations: IN_FICHE });
    return lab && view(lab);
  }

  private async facets(filter: LabFilter): Promise<Facets> {
    const themes = await this.dataSource.getRepository(PlainTheme).find({ order: { position: 'ASC' } });
    const services = await this.dataSource.getRepository(PlainService).find({ order: { position: 'ASC' } });
    return {
      statuses: worded(LAB_STATUSES, STATUS_LABELS, await this.count(filter, 'lab.status')),
      maturities: worded(MATURITIES, MATURITY_LABELS, await this.count(filter, 'lab.maturity_level')),
      themes: coded(
        themes,
        await this.count(filter, 'theme.code', (labs) => labs.innerJoin('lab.themes', 'theme'), 'themes'),
      ),
      services: coded(
        services,
        await this.count(filter, 'offered.service', (labs) => labs.innerJoin('lab.services', 'offered'), 'services'),
      ),
      structures: spoken(await this.count(filter, 'unnest(lab.structures)')),
      regions: spoken(await this.count(filter, 'academy.region', (labs) => labs.innerJoin('lab.academy', 'academy'))),
      launchYears: spoken(
        await this.count(
          filter,
          'generate_series(extract(year FROM lab.launch_from)::int, extract(year FROM lab.launch_to)::int)::text',
        ),
      ),
    };
  }

  /** How many labs have each value, among those that pass the other facets; 0 for a value that others have. */
  private async count(
    filter: LabFilter,
    value: string,
    join: (labs: Labs) => Labs = (labs) => labs,
    facet?: Facet,
  ): Promise<Map<string, number>> {
    const labs = () => this.dataSource.getRepository(PlainLab).createQueryBuilder('lab');
    const passing = narrow(labs().select('lab.id'), filter, facet);
    const rows = await join(labs())
      .select(value, 'value')
      .addSelect(`count(*) FILTER (WHERE lab.id IN (${passing.getQuery()}))::int`, 'count')
      .setParameters(passing.getParameters())
      .groupBy('value')
      .getRawMany<{ value: string | null; count: number }>();
    return new Map(rows.flatMap(({ value, count }) => (value === null ? [] : [[value, count]])));
  }
}

/** Adds what a filter asks, without one of its facets. */
function narrow(labs: Labs, { text, themes, services }: LabFilter, without?: Facet): Labs {
  const id = `${labs.alias}.id`;
  if (text) labs.andWhere(`${labs.alias}.words @@ :words::tsquery`, { words: asTsquery(text) });
  if (themes?.length && without !== 'themes') {
    labs.andWhere(`EXISTS (SELECT FROM plain.lab_theme t WHERE t.lab = ${id} AND t.theme IN (:...themes))`, { themes });
  }
  if (services?.length && without !== 'services') {
    labs.andWhere(`EXISTS (SELECT FROM plain.lab_service s WHERE s.lab = ${id} AND s.service IN (:...services))`, {
      services,
    });
  }
  return labs;
}

const coded = (options: (PlainTheme | PlainService)[], counts: Map<string, number>): FacetValue[] =>
  options.map(({ code, label, shortLabel }) => ({ value: code, label, shortLabel, count: counts.get(code) ?? 0 }));
const worded = (values: readonly string[], labels: Record<string, string>, counts: Map<string, number>): FacetValue[] =>
  values.map((value) => ({ value, label: labels[value]!, count: counts.get(value) ?? 0 }));
const spoken = (counts: Map<string, number>): FacetValue[] =>
  [...counts].map(([value, count]) => ({ value, label: value.replaceAll("'", '’'), count }));

/** An entity in the shape of the schema. */
function view(lab: PlainLab): LabView {
  const { contactFunction, contactEmail, contactUrl } = lab;
  const inOrder = (a: { position: number }, b: { position: number }) => a.position - b.position;
  const services = [...lab.services].sort((a, b) => inOrder(a.service, b.service));
  return {
    ...lab,
    academy: lab.academy as Academy,
    launch: { label: lab.launchLabel, precision: lab.launchPrecision, from: lab.launchFrom, to: lab.launchTo },
    team: { headcount: lab.headcount, fte: lab.fte, structures: lab.structures, note: lab.note },
    themes: lab.themesAnswered ? [...lab.themes].sort(inOrder) : null,
    services: lab.servicesAnswered ? services.map(({ service, note }) => ({ ...service, note })) : null,
    sections: [...(lab.sections ?? [])].sort(inOrder),
    people: [],
    contact:
      contactFunction || contactEmail || contactUrl
        ? { function: contactFunction, email: contactEmail, url: contactUrl }
        : null,
    mergedInto: null,
    maturity: lab.maturityLevel && {
      level: lab.maturityLevel,
      confirmed: lab.maturityConfirmed!,
      since: lab.maturitySince,
    },
  };
}

@Resolver()
class LabsResolver {
  constructor(@Inject(LabsService) private readonly service: LabsService) {}

  @Query(() => LabList)
  labs(@Args('filter', { type: () => LabFilter, nullable: true }) filter: LabFilter | null): Promise<LabList> {
    return this.service.list(filter ?? {});
  }

  @Query(() => LabView, { nullable: true })
  lab(@Args('slug', { type: () => String }) slug: string): Promise<LabView | null> {
    return this.service.lab(slug);
  }
}

const database = {
  provide: DataSource,
  useFactory: async () => {
    const dataSource = new DataSource({
      type: 'postgres',
      entities: [PlainAcademy, PlainTheme, PlainService, PlainLab, PlainLabService, PlainSection],
      installExtensions: false,
      extra: await openDatabaseOf(process.env),
    });
    await dataSource.initialize();
    if (process.env.DATA_DIR) {
      await dataSource.query('CREATE SCHEMA IF NOT EXISTS plain');
      await dataSource.synchronize();
    }
    return dataSource;
  },
};

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      path: '/graphql',
      autoSchemaFile: true,
      graphiql: false,
    }),
  ],
  providers: [database, LabsService, LabsResolver],
})
class PlainModule {}

const app = await NestFactory.create<NestFastifyApplication>(PlainModule, new FastifyAdapter(), {
  logger: ['error', 'warn', 'fatal'],
});
await app.listen(0, '127.0.0.1');
say((app.getHttpServer().address() as { port: number }).port);
