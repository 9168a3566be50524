/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcademyType =
  | 'ACADEMIE'
  | 'SERVICE'
  | 'VICE_RECTORAT';

export type FicheSubject =
  | 'LAB'
  | 'PROJECT';

export type FilterName =
  | 'ACADEMIES'
  | 'LAUNCH'
  | 'MATURITIES'
  | 'REGIONS'
  | 'SERVICES'
  | 'STATUSES'
  | 'STRUCTURES'
  | 'TEXT'
  | 'THEMES';

/** Inside one list the values are alternatives; across lists all must hold. */
export type LabFilter = {
  /** Slugs of académies. */
  academies?: Array<string> | null | undefined;
  /** A fuzzy launch matches when its interval overlaps; an unknown one never does. */
  launchedFrom?: string | null | undefined;
  launchedTo?: string | null | undefined;
  maturities?: Array<Maturity> | null | undefined;
  regions?: Array<string> | null | undefined;
  /** Codes. */
  services?: Array<string> | null | undefined;
  statuses?: Array<LabStatus> | null | undefined;
  structures?: Array<string> | null | undefined;
  text?: string | null | undefined;
  /** Codes. */
  themes?: Array<string> | null | undefined;
};

export type LabStatus =
  | 'ACTIF'
  | 'EN_COURS'
  | 'PREFIGURATION';

export type LaunchPrecision =
  | 'DAY'
  | 'MONTH'
  | 'SEASON'
  | 'UNKNOWN'
  | 'YEAR';

export type Maturity =
  | 'PREMIERS_CONTACTS'
  | 'SUIVI'
  | 'VEILLE';

export type SectionKey =
  | 'ACHIEVEMENTS'
  | 'BEYOND'
  | 'HIGHLIGHT'
  | 'NEWS'
  | 'OBJECTIVES'
  | 'PROJECT'
  | 'SERVICE_NOTE';

export type AcademyQueryVariables = Exact<{
  slug: string;
}>;


export type AcademyQuery = { academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null, seatCity: string | null, labs: Array<{ slug: string, name: string, edition: number | null, status: LabStatus | null, closedOn: string | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null }>, neighbours: Array<{ slug: string, name: string, type: AcademyType, labs: Array<{ slug: string }> }>, peers: Array<{ reasons: Array<string>, lab: { slug: string, name: string, edition: number | null, status: LabStatus | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null } }> } | null };

export type NetworkQueryVariables = Exact<{
  filter?: LabFilter | null | undefined;
  edition?: number | null | undefined;
}>;


export type NetworkQuery = { labs: { total: number, labs: Array<{ slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, structures: Array<string> }, themes: Array<{ code: string, shortLabel: string }> | null, services: Array<{ code: string, shortLabel: string }> | null, maturity: { level: Maturity, confirmed: boolean } | null }>, facets: { statuses: Array<{ value: string, label: string, count: number }>, maturities: Array<{ value: string, label: string, count: number }>, themes: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, services: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, structures: Array<{ value: string, label: string, count: number }>, regions: Array<{ value: string, label: string, count: number }>, launchYears: Array<{ value: string, label: string, count: number }> }, matches: Array<{ lab: string, heading: string, excerpt: string }>, relaxations: Array<{ filter: FilterName, total: number }> }, directoryState: { builtAt: string, stale: boolean } };

export type TerritoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TerritoriesQuery = { academies: Array<{ slug: string, name: string, type: AcademyType, region: string | null, website: string | null, labs: Array<{ slug: string, name: string }> }>, editions: Array<{ year: number, open: boolean, fiches: number, declaredLabs: number | null }> };

export type FicheQueryVariables = Exact<{
  slug: string;
  edition?: number | null | undefined;
}>;


export type FicheQuery = { lab: { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null, peers: Array<{ reasons: Array<string>, lab: { slug: string, name: string, edition: number | null, status: LabStatus | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null } }> } | null, editions: Array<{ year: number, open: boolean, fiches: number }>, directoryState: { builtAt: string, stale: boolean } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AcademyDocument = new TypedDocumentString(`
    query academy($slug: String!) {
  academy(slug: $slug) {
    slug
    name
    type
    region
    website
    seatCity
    labs {
      slug
      name
      edition
      status
      closedOn
      academy {
        slug
        name
        region
      }
      launch {
        label
        precision
        from
        to
      }
      maturity {
        level
        confirmed
      }
    }
    neighbours {
      slug
      name
      type
      labs {
        slug
      }
    }
    peers {
      reasons
      lab {
        slug
        name
        edition
        status
        academy {
          slug
          name
          region
        }
        launch {
          label
          precision
          from
          to
        }
        maturity {
          level
          confirmed
        }
      }
    }
  }
}
    `, {"hash":"sha256:b522dca0c30c9c2a6b1c48daaf57b54fe546b2b39965a3c7c55b1af3ad20f00e"}) as unknown as TypedDocumentString<AcademyQuery, AcademyQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query network($filter: LabFilter, $edition: Int) {
  labs(filter: $filter, edition: $edition) {
    total
    labs {
      slug
      name
      subject
      edition
      status
      closedOn
      academy {
        slug
        name
        region
      }
      launch {
        label
        precision
        from
        to
      }
      team {
        headcount
        structures
      }
      themes {
        code
        shortLabel
      }
      services {
        code
        shortLabel
      }
      otherThemes
      otherServices
      maturity {
        level
        confirmed
      }
    }
    facets {
      statuses {
        value
        label
        count
      }
      maturities {
        value
        label
        count
      }
      themes {
        value
        label
        shortLabel
        count
      }
      services {
        value
        label
        shortLabel
        count
      }
      structures {
        value
        label
        count
      }
      regions {
        value
        label
        count
      }
      launchYears {
        value
        label
        count
      }
    }
    matches {
      lab
      heading
      excerpt
    }
    relaxations {
      filter
      total
    }
  }
  directoryState {
    builtAt
    stale
  }
}
    `, {"hash":"sha256:02b4ec86f9772c90b9e1f0acc63cf38ff8a414c076274c611755da9b2031f6bb"}) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const TerritoriesDocument = new TypedDocumentString(`
    query territories {
  academies {
    slug
    name
    type
    region
    website
    labs {
      slug
      name
    }
  }
  editions {
    year
    open
    fiches
    declaredLabs
  }
}
    `, {"hash":"sha256:7cdaf8628ad81ec63fe3b73183b6e2d7de5af6a0500dcb90b141dffc1654ce0a"}) as unknown as TypedDocumentString<TerritoriesQuery, TerritoriesQueryVariables>;
export const FicheDocument = new TypedDocumentString(`
    query fiche($slug: String!, $edition: Int) {
  lab(slug: $slug, edition: $edition) {
    slug
    name
    subject
    edition
    status
    closedOn
    academy {
      slug
      name
      type
      region
      website
    }
    launch {
      label
      precision
      from
      to
    }
    team {
      headcount
      fte
      structures
      note
    }
    themes {
      code
      label
    }
    otherThemes
    services {
      code
      label
      explanation
      note
    }
    otherServices
    sections {
      key
      heading
      text
    }
    contact {
      function
      email
      url
    }
    maturity {
      level
      confirmed
      since
    }
    peers {
      reasons
      lab {
        slug
        name
        edition
        status
        academy {
          slug
          name
          region
        }
        launch {
          label
          precision
          from
          to
        }
        maturity {
          level
          confirmed
        }
      }
    }
  }
  editions {
    year
    open
    fiches
  }
  directoryState {
    builtAt
    stale
  }
}
    `, {"hash":"sha256:1eedbdf87531c348b35cda100d44d28ae425ae3a53911335b50cae7cbb9d8c49"}) as unknown as TypedDocumentString<FicheQuery, FicheQueryVariables>;