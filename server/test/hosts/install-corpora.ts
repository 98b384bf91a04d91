import { installCorpora } from './install';

/** Before the first test: without the registry there is nothing to compare, and one message is enough. */
export default installCorpora;
