#pragma once

/// Where the program or shared library that holds this function was loaded from; NULL where the loader does not tell. The
/// text lives as long as the library is loaded. (`dladdr` is a GNU extension that Swift's Glibc module does not show.)
const char *clibrarypath_get(void);
