"""From pages and tables to the site: run the cells, build the pages, put the result in place."""
