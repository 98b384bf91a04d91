// Made by `npm run generate` from the JSON files in this folder.
import type { HostProfile } from '../profile';
import angular from './angular.json';
import babel from './babel.json';
import backstage from './backstage.json';
import backstageFrontend from './backstage-frontend.json';
import capacitor from './capacitor.json';
import commitlint from './commitlint.json';
import cordova from './cordova.json';
import directus from './directus.json';
import docusaurus from './docusaurus.json';
import emberCli from './ember-cli.json';
import eslint from './eslint.json';
import eslintPluginLocal from './eslint-plugin-local.json';
import fastify from './fastify.json';
import gatsby from './gatsby.json';
import grunt from './grunt.json';
import gulp from './gulp.json';
import heft from './heft.json';
import hexo from './hexo.json';
import homebridge from './homebridge.json';
import joplin from './joplin.json';
import jupyterlab from './jupyterlab.json';
import karma from './karma.json';
import moleculer from './moleculer.json';
import n8n from './n8n.json';
import nodeRed from './node-red.json';
import nx from './nx.json';
import oclif from './oclif.json';
import parcel from './parcel.json';
import prettier from './prettier.json';
import rollup from './rollup.json';
import semanticRelease from './semantic-release.json';
import signalk from './signalk.json';
import storybook from './storybook.json';
import strapi from './strapi.json';
import stylelint from './stylelint.json';
import theia from './theia.json';
import typedoc from './typedoc.json';
import vscode from './vscode.json';
import vueCli from './vue-cli.json';
import yeoman from './yeoman.json';

/** The profiles that Plugin Scout brings along, sorted by id. */
export const BUILT_IN_PROFILES = [
  angular,
  babel,
  backstage,
  backstageFrontend,
  capacitor,
  commitlint,
  cordova,
  directus,
  docusaurus,
  emberCli,
  eslint,
  eslintPluginLocal,
  fastify,
  gatsby,
  grunt,
  gulp,
  heft,
  hexo,
  homebridge,
  joplin,
  jupyterlab,
  karma,
  moleculer,
  n8n,
  nodeRed,
  nx,
  oclif,
  parcel,
  prettier,
  rollup,
  semanticRelease,
  signalk,
  storybook,
  strapi,
  stylelint,
  theia,
  typedoc,
  vscode,
  vueCli,
  yeoman,
] as unknown as readonly HostProfile[];
