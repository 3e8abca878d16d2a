#include <yajl/yajl_parse.h>

// A variadic function of C, which Swift cannot call.
static inline void enable_several_values(yajl_handle handle) {
  yajl_config(handle, yajl_allow_multiple_values, 1);
}
