import type { Variation } from '../report';

/** Slips in plugins: Capacitor, Cordova. */
export const variations: readonly Variation[] = [
  {
    host: 'Cordova',
    what: 'no plugin.xml',
    layout: 'published',
    files: {
      'package.json': {
        name: 'cordova-plugin-x',
        version: '1.0.0',
        cordova: {
          id: 'cordova-plugin-x',
          platforms: ['ios'],
        },
        keywords: ['ecosystem:cordova'],
      },
      'www/x.js': '',
    },
    code: 'required-key-missing',
    words: 'Cordova prints "Cannot find plugin.xml for plugin"',
  },
  {
    host: 'Capacitor',
    what: 'no sources for Android',
    layout: 'published',
    files: {
      'package.json': {
        name: '@a/b',
        version: '1.0.0',
        main: 'dist/p.js',
        capacitor: {
          android: {
            src: 'android',
          },
        },
      },
      'dist/p.js': '',
    },
    code: 'target-not-found',
    words: 'Capacitor does not start and prints "ENOENT: no such file or directory"',
  },
  {
    host: 'Capacitor',
    what: '`files` without Package.swift',
    layout: 'source',
    files: {
      'package.json': {
        name: '@a/my-plug',
        version: '1.0.0',
        main: 'dist/p.js',
        files: ['ios/', 'dist/', 'MyPlug.podspec'],
        capacitor: {
          ios: {
            src: 'ios',
          },
        },
      },
      'dist/p.js': '',
      'ios/a.swift': '',
      'MyPlug.podspec': '',
      'Package.swift': '',
    },
    code: 'required-key-missing',
    words:
      'it is not there, and `pod install` fails for the whole application, since it finds no podspec of that name',
  },
];
