# What every target of the project has in common: warnings, sanitizers, the include root.

add_library(caseaudit_build_options INTERFACE)
target_compile_options(caseaudit_build_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees overlapping copies in every optimised std::string append (GCC bug 105651).
    target_compile_options(caseaudit_build_options INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-Wno-restrict>)
endif()
target_compile_definitions(caseaudit_build_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
                                                             QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING)
target_include_directories(caseaudit_build_options INTERFACE ${CMAKE_SOURCE_DIR})
if(CASEAUDIT_SANITIZE)
    target_compile_options(caseaudit_build_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(caseaudit_build_options INTERFACE -fsanitize=address,undefined)
endif()

# caseaudit_library(<name> SOURCES ... LINKS ...): one room of the house.
# What a room may know is what it links; scripts/check_layers.py checks the includes as well.
function(caseaudit_library name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${room_SOURCES})
    target_link_libraries(${name} PUBLIC ${room_LINKS} PRIVATE caseaudit_build_options)
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# caseaudit_test(<name> SOURCES ... LINKS ...): one Qt Test program, run without a display.
function(caseaudit_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LINKS")
    add_executable(${name} ${test_SOURCES})
    target_link_libraries(${name} PRIVATE ${test_LINKS} Qt6::Test caseaudit_build_options)
    target_compile_definitions(${name} PRIVATE CASEAUDIT_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
                                               CASEAUDIT_SOURCE="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Europe/London")
endfunction()
