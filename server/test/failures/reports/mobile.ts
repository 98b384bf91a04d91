import type { FailureReport } from '../report';

/** Capacitor. */
export const reports: readonly FailureReport[] = [
  {
    id: 'CA-01',
    host: 'Capacitor CLI',
    ref: 'ionic-team/capacitor-os-inappbrowser#27',
    layout: 'published',
    files: {
      'package.json': {
        name: '@c/inappbrowser',
        version: '2.0.0',
        main: './dist/plugin.cjs',
        exports: {
          '.': {
            types: './dist/index.d.ts',
            import: './dist/plugin.mjs',
            require: './dist/plugin.cjs',
          },
        },
        capacitor: {
          ios: {
            src: 'ios',
          },
          android: {
            src: 'android',
          },
        },
      },
      'dist/plugin.cjs': '',
      'dist/plugin.mjs': '',
      'dist/index.d.ts': '',
      'ios/Sources/a.swift': '',
      'android/build.gradle': '',
    },
    expected: {
      code: 'subpath-not-exported',
      words: ['`exports` does not offer `./package.json`', 'is not implemented'],
    },
  },
  {
    id: 'CA-02',
    host: 'Capacitor CLI',
    ref: 'ionic-team/capacitor-privacy-screen#5',
    layout: 'published',
    files: {
      'package.json': {
        name: '@capacitor/privacy-screen',
        version: '1.1.0',
        main: './dist/plugin.cjs',
        module: './dist/plugin.mjs',
        exports: {
          '.': {
            types: './dist/index.d.ts',
            import: './dist/plugin.mjs',
            require: './dist/plugin.cjs',
          },
        },
        files: [
          'android/src/main/',
          'android/build.gradle',
          'dist/',
          'ios/Sources',
          'Package.swift',
          'CapacitorPrivacyScreen.podspec',
        ],
        capacitor: {
          ios: {
            src: 'ios',
          },
          android: {
            src: 'android',
          },
        },
      },
      'dist/plugin.cjs': '',
      'dist/plugin.mjs': '',
      'dist/index.d.ts': '',
      'CapacitorPrivacyScreen.podspec': '',
      'Package.swift': '',
      'ios/Sources/x.swift': '',
      'android/build.gradle': '',
    },
    expected: {
      code: 'subpath-not-exported',
      words: ['`exports` does not offer `./package.json`', 'is not implemented'],
    },
  },
  {
    id: 'CA-04',
    host: 'Capacitor CLI',
    ref: 'Cap-go/capacitor-native-market#1',
    layout: 'source',
    files: {
      'package.json': {
        name: '@capgo/native-market',
        version: '1.0.0',
        main: 'dist/plugin.js',
        files: ['dist/', 'ios/', 'android/', 'CapacitorNativeMarket.podspec'],
        capacitor: {
          ios: {
            src: 'ios',
          },
        },
      },
      'dist/plugin.js': '',
      'CapgoNativeMarket.podspec': '',
      'ios/a.swift': '',
    },
    expected: {
      code: 'target-not-published',
      words: ['CapgoNativeMarket.podspec', 'finds no podspec'],
    },
  },
  {
    id: 'CA-05',
    host: 'Capacitor 8 (SPM)',
    ref: 'Cap-go/capacitor-camera-preview#312',
    layout: 'source',
    files: {
      'package.json': {
        name: '@capgo/camera-preview',
        version: '7.0.0',
        main: 'dist/plugin.cjs.js',
        files: ['CapgoCameraPreview.podspec', 'android/', 'dist/', 'ios/'],
        capacitor: {
          ios: {
            src: 'ios',
          },
          android: {
            src: 'android',
          },
        },
      },
      'dist/plugin.cjs.js': '',
      'CapgoCameraPreview.podspec': '',
      'Package.swift': '',
      'ios/a.swift': '',
      'android/build.gradle': '',
    },
    expected: {
      code: 'target-not-published',
      words: ['Package.swift', 'does not have a Package.swift'],
    },
  },
];
