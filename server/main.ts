import { startServer } from './node';

// The client hands over the address of the rules page with `initialize`.
void startServer({ rulesPage: undefined });
