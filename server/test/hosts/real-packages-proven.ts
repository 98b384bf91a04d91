/** An error that is reported of a real package, and is true. */
export interface ProvenError {
  /** Name and version. */
  readonly package: string;
  readonly code: string;
  /** The file, and the JSON path in it. */
  readonly at: string;
  /** What the test finds out each time: who was asked what, and the answer. Or `by hand: ` and how it was shown. */
  readonly proof: string;
}

/**
 * All errors in the packages of the corpora. What is not in the list fails the test, and so does what is no longer
 * found.
 */
export const PROVEN: readonly ProvenError[] = [
  {
    package: '@babel/parser@8.1.2',
    code: 'required-file-missing',
    at: 'package.json: bin',
    proof: 'Node, run of bin/babel-parser.js: ERR_UNSUPPORTED_DIR_IMPORT',
  },
  {
    package: '@homebridge/ciao@1.3.12',
    code: 'bin-without-shebang',
    at: 'package.json: bin > ciao-bcs',
    proof: 'sh -n lib/bonjour-conformance-testing.js: syntax error',
  },
  {
    package: '@modelcontextprotocol/sdk@1.32.2',
    code: 'target-not-found',
    at: 'package.json: exports > . > import',
    proof: 'Node, import of @modelcontextprotocol/sdk: ERR_MODULE_NOT_FOUND',
  },
  {
    package: '@modelcontextprotocol/sdk@1.32.2',
    code: 'target-not-found',
    at: 'package.json: exports > . > require',
    proof: 'Node, require of @modelcontextprotocol/sdk: MODULE_NOT_FOUND',
  },
  {
    package: '@salesforce/sf-plugins-core@12.2.28',
    code: 'target-case-mismatch',
    at: 'package.json: exports > ./SfCommand',
    proof: 'Node, require of @salesforce/sf-plugins-core/SfCommand: MODULE_NOT_FOUND',
  },
  {
    package: 'hyperdyperid@1.2.0',
    code: 'target-not-found',
    at: 'package.json: main',
    proof: 'Node, require of .: MODULE_NOT_FOUND',
  },
  {
    package: 'shady-css-scoped-element@0.0.2',
    code: 'target-not-found',
    at: 'package.json: main',
    proof: 'Node, require of .: MODULE_NOT_FOUND',
  },
  {
    package: 'zrender@6.1.0',
    code: 'target-not-found',
    at: 'package.json: exports > ./lib/vml/vml',
    proof: 'Node, require of zrender/lib/vml/vml: MODULE_NOT_FOUND',
  },
  {
    package: '@n8n/decorators@1.41.0',
    code: 'target-not-found',
    at: 'package.json: exports > . > import',
    proof: 'Node, import of @n8n/decorators: ERR_MODULE_NOT_FOUND',
  },
  {
    package: '@n8n/decorators@1.41.0',
    code: 'target-not-found',
    at: 'package.json: exports > ./policy-internal > import',
    proof: 'Node, import of @n8n/decorators/policy-internal: ERR_MODULE_NOT_FOUND',
  },
  {
    package: '@nx/devkit@23.2.1',
    code: 'target-not-found',
    at: 'package.json: exports > ./internal-testing-utils > default',
    proof: 'Node, require of @nx/devkit/internal-testing-utils: MODULE_NOT_FOUND',
  },
  {
    package: '@nx/devkit@23.2.1',
    code: 'target-not-found',
    at: 'package.json: exports > ./internal-testing-utils/mock-fs > default',
    proof: 'Node, require of @nx/devkit/internal-testing-utils/mock-fs: MODULE_NOT_FOUND',
  },
  {
    package: '@nx/devkit@23.2.1',
    code: 'target-not-found',
    at: 'package.json: exports > ./internal-testing-utils/mock-prettier > default',
    proof: 'Node, require of @nx/devkit/internal-testing-utils/mock-prettier: MODULE_NOT_FOUND',
  },
  {
    package: '@nx/devkit@23.2.1',
    code: 'target-not-found',
    at: 'package.json: exports > ./internal-testing-utils/mock-project-graph > default',
    proof: 'Node, require of @nx/devkit/internal-testing-utils/mock-project-graph: MODULE_NOT_FOUND',
  },
  {
    package: '@stylistic/eslint-plugin@4.4.1',
    code: 'target-not-found',
    at: 'package.json: exports > ./rules/func-call-spacing',
    proof: 'Node, require of @stylistic/eslint-plugin/rules/func-call-spacing: MODULE_NOT_FOUND',
  },
  {
    package: 'error@7.2.1',
    code: 'target-not-found',
    at: 'package.json: main',
    proof: 'Node, require of .: MODULE_NOT_FOUND',
  },
  {
    package: 'eslint-plugin-n@17.23.1',
    code: 'target-not-found',
    at: 'package.json: imports > #test-helpers',
    proof: 'Node, require of #test-helpers: MODULE_NOT_FOUND',
  },
  {
    package: 'gatsby-core-utils@4.16.0',
    code: 'required-file-missing',
    at: 'package.json: exports > . > import',
    proof: 'Node, run of dist/index.mjs: ERR_MODULE_NOT_FOUND',
  },
  {
    package: 'ggencoder@1.0.10',
    code: 'dependency-not-declared',
    at: 'package.json: bin > Ais2JsonClient',
    proof: 'by hand: the file requires `async` and `jison`, which stand in `devDependencies` alone',
  },
  {
    package: 'n8n-nodes-starter@0.1.0',
    code: 'target-not-found',
    at: 'package.json: n8n > credentials > 0',
    proof:
      'by hand: the archive has no such file; n8n-core, asked in the differential test, refuses the package',
  },
  {
    package: 'sha.js@2.4.12',
    code: 'required-file-missing',
    at: 'package.json: bin',
    proof: 'Node, run of bin.js: MODULE_NOT_FOUND',
  },
];
